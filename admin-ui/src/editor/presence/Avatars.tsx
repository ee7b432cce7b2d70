import { Lock as LockIcon, PenLine } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Present } from "../../api";
import { type Catalogue, useWords } from "../../i18n";
import { useMe } from "../../session";
import { phone, useMedia, When } from "../../ui";
import { initials, others } from "./people";
import styles from "./presence.module.css";
import type { Together } from "./usePresence";

const doingWords = ({ doing, unsaved }: Present, t: Catalogue["together"]): string =>
  doing === "away" && unsaved ? t.doing.awayUnsaved : t.doing[doing];

/** The others who have the article open: two letters each in the bar, everything about them one press further. */
export function Avatars({ together }: { together: Together }) {
  const t = useWords().together;
  const me = useMe();
  const small = useMedia(phone);
  const people = others(together.presence, me.user);
  if (people.length === 0) return null;
  const room = small ? 1 : 3;
  const shown = people.length > room + 1 ? people.slice(0, room) : people.slice(0, room + 1);
  const rest = people.length - shown.length;
  const holder = together.heldBy?.holder.id;
  return (
    <DialogTrigger>
      <AriaButton className={styles.people ?? ""} aria-label={t.hereCount(people.length)}>
        {shown.map((one) => (
          <Face key={one.user.id} present={one} />
        ))}
        {rest > 0 && <span className={styles.rest} data-letters={`+${rest}`} />}
      </AriaButton>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <Dialog aria-label={t.here} className={styles.list ?? ""}>
          <h2 className={styles.title}>{t.here}</h2>
          <ul>
            {people.map((one) => (
              <li key={one.user.id} className={styles.person}>
                <Face present={one} />
                <span className={styles.who}>
                  <strong>{one.user.display_name}</strong>
                  <span className={styles.soft}>
                    {doingWords(one, t)} · <When at={one.since} />
                  </span>
                </span>
                {one.user.id === holder && (
                  <span className={styles.holds}>
                    <LockIcon size={14} aria-hidden /> {t.holds}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {!together.live && <p className={styles.soft}>{t.quiet}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Face({ present }: { present: Present }) {
  return (
    <span
      className={`${styles.face} ${styles[present.doing]}`}
      data-letters={initials(present.user.display_name)}
      aria-hidden
    >
      {present.doing === "writing" && <PenLine size={12} className={styles.pen} />}
    </span>
  );
}
