import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { ArticlesPage, NewArticlePage, readFilters } from "../articles";
import { readWanted } from "../plan/wanted";
import { SetupPage, SignInPage } from "../session";
import { Failure, Waiting } from "../ui";
import { WorkPage } from "../work";
import { Desk } from "./Desk";
import { NotFound } from "./NotFound";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});

// Only a path inside the interface may be returned to: an address from outside could send people elsewhere.
const inside = (next: unknown): string | undefined =>
  typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({
    next: inside(search.next),
  }),
  component: SignInPage,
});
const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup/$token",
  component: SetupPage,
});
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Desk });
const work = createRoute({ getParentRoute: () => desk, path: "/", component: WorkPage });
const articles = createRoute({
  getParentRoute: () => desk,
  path: "/articles",
  validateSearch: readFilters,
  component: ArticlesPage,
});
const newArticle = createRoute({
  getParentRoute: () => desk,
  path: "/new",
  component: NewArticlePage,
});
const plan = createRoute({
  getParentRoute: () => desk,
  path: "/plan",
  validateSearch: readWanted,
  component: lazyRouteComponent(() => import("../plan"), "PlanPage"),
});
const article = createRoute({
  getParentRoute: () => desk,
  path: "/articles/$id",
  // The editor is the heaviest part and not needed to read one's queue.
  component: lazyRouteComponent(() => import("../editor"), "EditorPage"),
});

/** The map of the interface. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    desk.addChildren([work, articles, newArticle, plan, article]),
  ]),
  basepath: "/admin",
  defaultPreload: "intent",
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ({ error, reset }) => <Failure failure={error} onRetry={reset} />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
