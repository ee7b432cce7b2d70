import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { NetworkLost } from "./api";
import { LanguageProvider, rememberedLanguage, teachReactAria } from "./i18n";
import { router } from "./shell";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/fonts.css";

teachReactAria(rememberedLanguage());

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
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
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
