import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, Search } from "lucide-react";
import { signOut } from "../api";
import { useWords } from "../i18n";
import { LanguageSwitch, roleLabel, sessionLeft, useMe } from "../session";
import { Button } from "../ui";
import styles from "./Shell.module.css";

/** Who is signed in, in which roles, and the way out. */
export function Account({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const roles = [
    ...new Set(me.roles.map((held) => roleLabel(me, held.role, held.site ?? undefined))),
  ];
  const leave = async () => {
    // Whether or not the server heard it, this page must forget the person.
    await signOut().catch(() => undefined);
    sessionLeft();
    await navigate({ to: "/sign-in", search: {} });
    queries.clear();
  };
  return (
    <div className={styles.person}>
      <div>
        <p className={styles.name}>{me.user.display_name}</p>
        <p className={styles.soft}>{roles.join(", ")}</p>
      </div>
      <LanguageSwitch />
      <div className={styles.small}>
        <Button onPress={onFind} aria-keyshortcuts="Control+K">
          <Search size={16} aria-hidden /> {t.shell.palette.title}
        </Button>
        <Button onPress={onHelp}>
          <Keyboard size={16} aria-hidden /> {t.areas.help}
        </Button>
        <Button onPress={() => void leave()}>
          <LogOut size={16} aria-hidden /> {t.areas.signOut}
        </Button>
      </div>
    </div>
  );
}
