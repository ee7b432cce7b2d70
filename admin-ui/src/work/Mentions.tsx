import { Link } from "@tanstack/react-router";
import type { Mention } from "../api";
import { useWords } from "../i18n";
import { When } from "../ui";
import styles from "./WorkPage.module.css";

/** Where colleagues named the signed-in person, each a press away from the conversation. */
export function Mentions({ mentions }: { mentions: Mention[] }) {
  const t = useWords();
  const words = t.together.mentions;
  return (
    <section className={styles.queue} aria-labelledby="queue-mentions">
      <h2 id="queue-mentions">
        {words.title} <span className={styles.count}>{words.count(mentions.length)}</span>
      </h2>
      <ul>
        {mentions.map((mention) => (
          <li key={mention.message} className={styles.mention}>
            <p className={styles.said}>
              <strong>{words.line(mention.by.display_name)}</strong> {mention.text}
            </p>
            <p className={styles.about}>
              <Link
                to="/articles/$id"
                params={{ id: mention.article.id }}
                hash={`thread-${mention.thread}`}
                className={styles.open}
                data-row=""
              >
                {mention.article.headline || t.row.untitled}
              </Link>
              <When at={mention.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
