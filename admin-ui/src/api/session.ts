import { actFor, answerOf, client } from "./client";
import type { Me, SetupLink } from "./types";

/** Who is signed in; throws `Problem` 401 when nobody is. */
export const readMe = (): Promise<Me> => answerOf<Me>(client.GET("/session")).then(known);

const known = (me: Me): Me => {
  actFor(me.user.id);
  return me;
};

/** Opens a session; throws `Problem` `bad_credentials` or `too_many_attempts`. */
export const signIn = (username: string, password: string): Promise<Me> =>
  answerOf<Me>(client.POST("/session", { body: { username, password } })).then(known);

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await answerOf(client.DELETE("/session"));
  actFor(null);
}

/** Asks whether a one-time set-up link is still good; throws `Problem` 404 or 410. */
export const readSetup = (token: string): Promise<SetupLink> =>
  answerOf(client.GET("/setup/{token}", { params: { path: { token } } }));

/** Creates the first account through the one-time link and signs it in. */
export const finishSetup = (
  token: string,
  account: { username?: string; display_name?: string; password: string },
): Promise<Me> =>
  answerOf<Me>(client.POST("/setup/{token}", { params: { path: { token } }, body: account })).then(
    known,
  );
