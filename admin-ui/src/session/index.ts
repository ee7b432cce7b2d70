/** Who is here: signing in, signing in again over an open page, the first account. Gives the rest `useMe`. */
export { onRenewed, sessionBegan, sessionLeft } from "./expiry";
export { LanguageSwitch } from "./LanguageSwitch";
export { MeContext, roleLabel, useMe } from "./me";
export { SetupPage } from "./SetupPage";
export { SignInAgain } from "./SignInAgain";
export { SignInPage } from "./SignInPage";
