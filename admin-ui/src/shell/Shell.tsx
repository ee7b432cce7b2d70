import { Outlet, useMatch, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { type Deed, deedsNow, phone, useMedia, useOnceDrawn } from "../ui";
import { useAreas } from "./areas";
import { BottomBar } from "./BottomBar";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useKeptFocus } from "./useKeptFocus";
import { useShellKeys } from "./useShellKeys";

// What only comes over a page comes after it. Signing in again is fetched ahead: it is needed just when requests fail.
const loadSignIn = () =>
  import("../session/SignInAgain").then((part) => ({ default: part.SignInAgain }));
const SignInAgain = lazy(loadSignIn);
const KeysDialog = lazy(() =>
  import("./KeysDialog").then((part) => ({ default: part.KeysDialog })),
);

const Palette = lazy(() => import("./palette/Palette").then((part) => ({ default: part.Palette })));

/** The frame of every page inside the desk: the areas, the demo notice, and dialogs that may come over any page. */
export function Shell() {
  const t = useWords();
  const me = useMe();
  const small = useMedia(phone);
  // A phone has no room for both the keyboard and the areas: while writing, the arrow leads back to them.
  const writing = useMatch({ from: "/desk/articles/$id", shouldThrow: false }) !== undefined;
  const [help, setHelp] = useState(false);
  const openHelp = () => setHelp(true);
  const areas = useAreas();
  const navigate = useNavigate();
  const onceDrawn = useOnceDrawn();
  // What the page can do is read when the palette opens, and stays what was shown.
  const [deeds, setDeeds] = useState<Deed[] | null>(null);
  const openPalette = () => setDeeds(deedsNow());
  const leavePalette = () => setDeeds(null);
  useShellKeys({
    help: openHelp,
    palette: openPalette,
    go: (code) => {
      const area = areas.find((one) => one.code === code);
      if (area) void navigate({ to: area.to });
      return area !== undefined;
    },
  });
  useKeptFocus();
  useEffect(() => void loadSignIn(), []);
  return (
    <div className={`${styles.shell} ${me.demo ? styles.withDemo : ""}`}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      {me.demo && (
        <header className={styles.demo}>
          <p>{t.demo}</p>
        </header>
      )}
      <div className={styles.row}>
        {!small && <Rail onHelp={openHelp} onFind={openPalette} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {small && !writing && <BottomBar onHelp={openHelp} onFind={openPalette} />}
      <Suspense>
        {help && <KeysDialog onClose={() => setHelp(false)} />}
        {deeds && (
          <Palette
            areas={areas}
            deeds={[...deeds, { id: "help", name: t.shell.palette.help, keys: "?", run: openHelp }]}
            onArea={({ to }) => {
              leavePalette();
              void navigate({ to });
            }}
            onArticle={({ id }) => {
              leavePalette();
              void navigate({ to: "/articles/$id", params: { id } });
            }}
            onDeed={({ run }) => {
              leavePalette();
              onceDrawn(run);
            }}
            onClose={leavePalette}
          />
        )}
        <SignInAgain />
      </Suspense>
    </div>
  );
}
