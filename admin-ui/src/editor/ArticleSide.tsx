import type { Article, Finding, Verb, Vocabulary } from "../api";
import { useWords } from "../i18n";
import type { Review } from "./checks";
import { ChecksPanel } from "./checks/ChecksPanel";
import type { Talk } from "./comments";
import { TalkPanel } from "./comments/TalkPanel";
import { type Badge, Details, type PanelTab, SidePanel, Workflow } from "./panel";
import type { EditingSession, Steps } from "./session";
import type { useUnfinished } from "./suggestions";
import { SuggestionsSection } from "./suggestions/SuggestionsSection";
import { HistoryPanel } from "./versions/HistoryPanel";

/** Everything the side panel needs to know of the open article. */
export interface Side {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  steps: Steps;
  editable: boolean;
  maySuggest: boolean;
  review: Review;
  talk: Talk;
  unfinished: ReturnType<typeof useUnfinished>;
  suggested: string | null;
  onStep: (verb: Verb) => void;
  onGo: (finding: Finding) => void;
  onSuggest: (goOn: boolean) => void;
  onAdopt: (article: Article) => void;
}

/** The side panel of the open article. */
export function ArticleSide({
  tab,
  onTab,
  side,
}: {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  side: Side;
}) {
  return (
    <SidePanel tab={tab} onTab={onTab} badges={useBadges(side.review, side.talk)}>
      {(part) => <Part part={part} side={side} />}
    </SidePanel>
  );
}

function Part({ part, side }: { part: PanelTab; side: Side }) {
  const { article, vocabulary, session, steps, editable, review, talk } = side;
  switch (part) {
    case "workflow":
      return <Workflow article={article} steps={steps} onStep={side.onStep} />;
    case "details":
      return (
        <Details article={article} vocabulary={vocabulary} session={session} editable={editable} />
      );
    case "checks":
      return <ChecksPanel review={review} session={session} editable={editable} onGo={side.onGo} />;
    case "talk":
      return (
        <>
          <TalkPanel article={article.id} talk={talk} />
          <SuggestionsSection
            article={article}
            session={session}
            editable={editable}
            maySuggest={side.maySuggest}
            unfinished={side.unfinished}
            said={side.suggested}
            onStart={side.onSuggest}
            onAdopt={side.onAdopt}
          />
        </>
      );
    case "history":
      return (
        <HistoryPanel
          article={article}
          session={session}
          editable={editable}
          onAdopt={side.onAdopt}
        />
      );
  }
}

function useBadges(review: Review, talk: Talk): Partial<Record<PanelTab, Badge>> {
  const t = useWords();
  const { blocking = 0, advisory = 0 } = review.data ?? {};
  const open = talk.sorted.open.length + talk.sorted.lost.length;
  return {
    checks: {
      shown: blocking + advisory,
      words: t.checks.badge(blocking, advisory),
      loud: blocking > 0,
    },
    talk: { shown: open, words: t.together.comments.badge(open) },
  };
}
