import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { Waiting } from "../ui";

const loads: (() => Promise<unknown>)[] = [];

// What is not needed to write the first letter comes after it. Everything here is fetched ahead once the text is there: some of it
// is needed just when the network is not.
function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: ReactNode = null,
): ComponentType<Props> {
  loads.push(load);
  const Part = lazy(() => load().then((part) => ({ default: part })));
  return function Later(props: Props) {
    return (
      <Suspense fallback={place}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** The dialog of every screen, as the editor's own screen gets it. */
export const Dialog = later(() => import("../ui/Dialog").then((part) => part.Dialog));
/** The side panel. */
export const ArticleSide = later(
  () => import("./ArticleSide").then((part) => part.ArticleSide),
  <Waiting rows={6} />,
);
/** The look, or the reason, before a step. */
export const StepDialog = later(() => import("./panel/StepDialog").then((part) => part.StepDialog));
/** What holds a submission back. */
export const SubmitDialog = later(() =>
  import("./checks/SubmitDialog").then((part) => part.SubmitDialog),
);
/** The text as it will be met outside the desk. */
export const PreviewDialog = later(() =>
  import("./preview/PreviewDialog").then((part) => part.PreviewDialog),
);
/** Mine, theirs and what both began from. */
export const ConflictDialog = later(() =>
  import("./recovery/ConflictDialog").then((part) => part.ConflictDialog),
);
/** What a text left behind would change. */
export const DifferencesDialog = later(() =>
  import("./recovery/DifferencesDialog").then((part) => part.DifferencesDialog),
);
/** What must be known before writing on. Text that was left behind holds writing back by itself until it is decided on. */
export const Banners = later(() => import("./Banners").then((part) => part.Banners));
/** Who may write when it is not this person. */
export const LockBanner = later(() =>
  import("./presence/LockBanner").then((part) => part.LockBanner),
);
/** Asks for a reason. */
export const ReasonDialog = later(() =>
  import("./panel/ReasonDialog").then((part) => part.ReasonDialog),
);
/** Who else is here. */
export const Avatars = later(() => import("./presence/Avatars").then((part) => part.Avatars));
/** Takes a text out of the page: copied, or as a file. */
export const SafeCopy = later(() => import("./recovery/SafeCopy").then((part) => part.SafeCopy));

/** Fetches all of it while nothing else is to be done. A part that does not come now is fetched when it is needed. */
export function fetchAhead(): void {
  for (const load of loads) void load().catch(() => undefined);
}
