/** Who else has the article open: the heartbeat, the live stream, who may write, and following what others write. */
export { Avatars } from "./Avatars";
export { showNewer } from "./follow";
export { initials } from "./people";
export { type Together, usePresence } from "./usePresence";
