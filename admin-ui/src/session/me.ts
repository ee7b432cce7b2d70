import { createContext, useContext } from "react";
import type { Me } from "../api";

/** Who is signed in, for everything inside the desk. */
export const MeContext = createContext<Me | null>(null);

/** The signed-in person; only for screens inside the desk, where there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe outside the desk");
  return me;
}

/** The name a site gives to a role, or the code where it has none. */
export const roleLabel = (me: Me, role: string, site?: string): string => {
  const sites = site ? me.sites.filter((one) => one.slug === site) : me.sites;
  return sites.map((one) => one.role_labels[role]).find(Boolean) ?? role;
};
