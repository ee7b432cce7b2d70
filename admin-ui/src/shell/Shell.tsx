import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../i18n";
import { SignInAgain, useMe } from "../session";
import { phone, useMedia } from "../ui";
import { BottomBar } from "./BottomBar";
import { KeysDialog } from "./KeysDialog";
import { useHelpKey } from "./keys";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";

/** The frame of every page inside the desk: the areas, the demo notice, and dialogs that may come over any page. */
export function Shell() {
  const t = useWords();
  const me = useMe();
  const small = useMedia(phone);
  const [help, setHelp] = useState(false);
  const openHelp = () => setHelp(true);
  useHelpKey(openHelp);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      {me.demo && (
        <p className={styles.demo} role="note">
          {t.demo}
        </p>
      )}
      <div className={styles.row}>
        {!small && <Rail onHelp={openHelp} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {small && <BottomBar onHelp={openHelp} />}
      {help && <KeysDialog onClose={() => setHelp(false)} />}
      <SignInAgain />
    </div>
  );
}
