import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { NetworkLost } from "./api";
import { LanguageProvider, rememberedLanguage, teachReactAria } from "./i18n";
import { NewVersion, startOffline } from "./offline";
import { router } from "./shell";
import { composeFields } from "./ui";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/fonts.css";

teachReactAria(rememberedLanguage());
startOffline(import.meta.url);
composeFields(document);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Without a network questions are asked all the same: this machine may have kept the answer.
      networkMode: "always",
      refetchOnReconnect: true,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (failures, error) => error instanceof NetworkLost && failures < 2,
    },
  },
});

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <NewVersion />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
