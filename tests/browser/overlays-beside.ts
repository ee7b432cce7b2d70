/** What can lie beside and over an article that several people work on: each with the way to it. */
import type { Page } from "@playwright/test";
import { articleBy, type Hand, openArticle, paragraph } from "./desk";
import { body, expect, type Newsroom } from "./newsroom";
import type { Overlay } from "./overlays-writing";

/** An article that a reporter has submitted, spoken of with the chief editor, and proposed to change. */
export async function talkedAbout(reporter: Hand, chief: Hand): Promise<string> {
  const first = { ...paragraph("Đoạn được góp ý..."), attrs: { id: "gopy" } };
  const content = {
    headline: "Bài có nhiều người làm",
    standfirst: "Sapo của bài.",
    body: { type: "doc", content: [first, paragraph("Đoạn sau.")] },
  };
  const made = await articleBy(reporter, content);
  const path = `/articles/${made.id}`;
  const { edition } = await reporter.call("PATCH", path, {
    version: made.edition.version,
    content: { headline: "Bài có nhiều người cùng làm" },
  });
  await reporter.call("POST", `${path}/submit`, {});
  const quote = "Đoạn được góp ý";
  await reporter.call("POST", `${path}/comments`, {
    anchor: { block: "gopy", from: 0, to: quote.length, quote, prefix: "", suffix: "" },
    text: `@${chief.me.user.display_name} xem giúp đoạn này.`,
    mentions: [chief.me.user.id],
  });
  await reporter.call("POST", `${path}/suggestions`, {
    version: edition.version,
    base: edition.content,
    content: { ...edition.content, standfirst: "Sapo đã sửa." },
    note: "Sapo còn ngắn.",
  });
  return made.id;
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

/** Shows one part of the side panel, which on a phone is a sheet. */
async function side(page: Page, part: string): Promise<void> {
  const tab = page.getByRole("tab", { name: part });
  const opener = page.getByRole("button", { name: "Quy trình và thông tin" });
  await expect(tab.or(opener).first()).toBeVisible();
  if (!(await tab.isVisible())) await opener.click();
  await tab.click();
  await expect(page.getByRole("tabpanel").getByText("Đang tải…")).toHaveCount(0);
}

const ofVersion = (entry: string, title: RegExp, of: string): Overlay => ({
  name: entry,
  of: `editor/versions/${of}.tsx`,
  open: async (page) => {
    await side(page, "Lịch sử");
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: /^Việc với bản/ })
      .last()
      .click();
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(dialog(page, title)).toBeVisible();
  },
});

/** Makes the page hear of a newer interface: the server's own page names another script, and another worker takes over. */
async function renewed(page: Page): Promise<void> {
  const controlled = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      return navigator.serviceWorker.controller !== null;
    });
  await expect.poll(controlled).toBe(true);
  // What is looked after is a change of workers: the first one of all is none.
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.route(
    (address) => address.pathname === "/admin/",
    (route) => route.fulfill({ body: "<!doctype html><title>Một bản khác</title>" }),
  );
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event("controllerchange")));
}

const newer = (page: Page) => page.getByText(/^Giao diện đã có phiên bản mới/);
const notNow = async (page: Page) => {
  await page.unrouteAll();
  await page.getByRole("button", { name: "Để sau" }).click();
  await expect(newer(page)).toHaveCount(0);
};

/** Everything that somebody who reads the article of another can see. */
export function reading(newsroom: Newsroom, id: string, reporter: Hand): Overlay[] {
  const beat = (doing: string) =>
    reporter.call("POST", `/articles/${id}/presence`, {
      tab: "tay-phong-vien",
      doing,
      unsaved: false,
    });
  return [
    {
      name: "my work with a mention",
      open: async (page) => {
        await page.goto(`${newsroom.url}/admin/`);
        await expect(page.getByRole("region", { name: /Nhắc đến tôi/ })).toBeVisible();
        await page.waitForLoadState("networkidle");
        // A headline that the bar at the bottom half covers would be measured as too small to press.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      },
      close: async () => {},
    },
    {
      name: "the news of a newer interface",
      of: "offline/NewVersion.tsx",
      open: async (page) => {
        // A headline that the news half cover would be measured as too small to press.
        await page.goto(`${newsroom.url}/admin/articles?q=kh%C3%B4ng+c%C3%B3`);
        await expect(page.getByText("Không có bài nào khớp với bộ lọc.")).toBeVisible();
        await renewed(page);
        await expect(newer(page)).toBeVisible();
      },
      close: notNow,
    },
    {
      name: "the palette",
      of: "shell/palette/Palette.tsx",
      open: async (page) => {
        await page.keyboard.press("Control+k");
        await expect(dialog(page, "Tìm nhanh").getByRole("option").first()).toBeVisible();
      },
    },
    {
      name: "the palette that finds nothing",
      of: "shell/palette/Palette.tsx",
      open: async (page) => {
        await page.keyboard.press("Control+k");
        await dialog(page, "Tìm nhanh").getByRole("combobox").fill("không có gì như vậy");
        await expect(page.getByText("Không có mục nào khớp.")).toBeVisible();
      },
    },
    {
      name: "the keys",
      of: "shell/KeysDialog.tsx",
      open: async (page) => {
        await page.keyboard.press("?");
        await expect(dialog(page, "Phím tắt")).toBeVisible();
      },
    },
    {
      name: "what a phone keeps behind more",
      of: "shell/MoreSheet.tsx",
      only: "phone",
      open: async (page) => {
        await page.getByRole("button", { name: "Thêm", exact: true }).click();
        await expect(dialog(page, "Thêm")).toBeVisible();
      },
    },
    {
      name: "an article that is not there",
      open: async (page) => {
        await page.goto(`${newsroom.url}/admin/articles/khong-co`);
        await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
      },
      close: (page) => openArticle(page, newsroom, id),
    },
    ...["Quy trình", "Thông tin", "Kiểm tra", "Góp ý", "Lịch sử"].map((part) => ({
      name: `the panel's part ${part}`,
      of: "editor/Editing.tsx",
      open: (page: Page) => side(page, part),
    })),
    {
      name: "words that were commented on, pressed",
      only: "phone",
      open: async (page) => {
        await body(page)
          .getByText("Đoạn được góp ý")
          .tap({ position: { x: 20, y: 10 } });
        await expect(page.getByRole("complementary", { name: /^Góp ý của/ })).toBeVisible();
      },
      close: (page) =>
        page.getByRole("complementary").getByRole("button", { name: "Đóng" }).click(),
    },
    {
      name: "the list of people to mention",
      of: "editor/comments/MentionField.tsx",
      open: async (page) => {
        await side(page, "Góp ý");
        await page.getByRole("button", { name: "Trả lời" }).click();
        await page.getByLabel(/^Trả lời/).pressSequentially("@");
        await expect(page.getByRole("listbox", { name: "Người có thể nhắc" })).toBeVisible();
      },
      close: async (page) => {
        await page.keyboard.press("Escape");
        await page.getByRole("tabpanel").getByRole("button", { name: "Thôi" }).click();
      },
    },
    {
      name: "setting a finding aside",
      of: "editor/checks/ChecksPanel.tsx",
      open: async (page) => {
        await side(page, "Kiểm tra");
        await page.getByRole("button", { name: "Cho qua…" }).first().click();
        await expect(dialog(page, "Cho qua một điều kiểm tra")).toBeVisible();
      },
    },
    {
      name: "looking at a proposal",
      of: "editor/suggestions/ReviewDialog.tsx",
      open: async (page) => {
        await side(page, "Góp ý");
        await page.getByRole("button", { name: "Xem từng chỗ" }).click();
        await expect(
          dialog(page, /^Đề xuất của/)
            .locator("ins")
            .first(),
        ).toBeVisible();
      },
    },
    {
      name: "the menu of a version",
      of: "editor/versions/EntryLine.tsx",
      open: async (page) => {
        await side(page, "Lịch sử");
        await page
          .getByRole("button", { name: /^Việc với bản/ })
          .last()
          .click();
        await expect(page.getByRole("menu")).toBeVisible();
      },
    },
    ofVersion("Xem bản này", /^Xem/, "RevisionDialog"),
    ofVersion("So với bản đang mở", /^So sánh/, "CompareDialog"),
    ofVersion("Đặt tên…", /^Đặt tên/, "NameDialog"),
    {
      name: "who is here",
      of: "editor/presence/Avatars.tsx",
      open: async (page) => {
        await beat("reading");
        await page.getByRole("button", { name: /người khác đang mở bài/ }).click();
        await expect(dialog(page, "Những người đang mở bài")).toBeVisible();
      },
    },
    {
      name: "the news of a newer interface over an article",
      of: "offline/NewVersion.tsx",
      open: async (page) => {
        await renewed(page);
        await expect(body(page)).toBeVisible({ timeout: 30_000 });
        await expect(newer(page)).toBeVisible();
      },
      close: notNow,
    },
    {
      name: "writing a proposal",
      open: async (page) => {
        await side(page, "Góp ý");
        await page.getByRole("button", { name: "Đề xuất sửa" }).click();
        await expect(page.getByText("Bạn đang viết một đề xuất")).toBeVisible();
        await page.getByLabel("Sapo", { exact: true }).fill("Sapo khác nữa.");
      },
      close: async () => {},
    },
    {
      name: "sending a proposal",
      of: "editor/suggestions/ProposalDesk.tsx",
      open: async (page) => {
        await page.getByRole("button", { name: "Gửi đề xuất…" }).click();
        await expect(dialog(page, "Gửi đề xuất sửa")).toBeVisible();
      },
    },
    {
      name: "leaving a proposal",
      of: "editor/suggestions/ProposalDesk.tsx",
      open: async (page) => {
        await page.getByRole("button", { name: "Bỏ đề xuất" }).click();
        await expect(page.getByRole("alertdialog")).toBeVisible();
      },
      close: async (page) => {
        await page.getByRole("alertdialog").getByRole("button", { name: "Bỏ đề xuất" }).click();
        await expect(page.getByText("Bạn đang viết một đề xuất")).toHaveCount(0);
      },
    },
  ];
}

/** Everything on the way from being taken up to being withdrawn, and what stands over an article that another writes. */
export function deciding(newsroom: Newsroom, id: string, reporter: Hand, chief: Hand): Overlay[] {
  const path = `/articles/${id}`;
  const after = async (page: Page, verb: string, sent: unknown = {}) => {
    await chief.call("POST", `${path}/${verb}`, sent);
    await openArticle(page, newsroom, id);
  };
  const asking = (verb: string, title: string): Overlay => ({
    name: title,
    of: "editor/panel/StepDialog.tsx",
    open: async (page) => {
      await side(page, "Quy trình");
      await page.getByRole("tabpanel").getByRole("button", { name: verb, exact: true }).click();
      await expect(dialog(page, title)).toBeVisible();
    },
  });
  return [
    {
      name: "an article taken up",
      open: (page) => after(page, "claim"),
    },
    ofVersion("Khôi phục bản này…", /^Khôi phục/, "RestoreDialog"),
    asking("Duyệt", "Duyệt bài"),
    asking("Trả lại", "Trả lại bài"),
    {
      name: "an approved article",
      open: async (page) => {
        const { edition } = await chief.call("GET", path);
        await after(page, "approve", { content_hash: edition.content_hash });
      },
    },
    asking("Xuất bản", "Xuất bản"),
    { name: "a live article", open: (page) => after(page, "publish") },
    asking("Gỡ bài", "Gỡ bài khỏi trang"),
    {
      name: "an article that another writes",
      open: async (page) => {
        await chief.call("POST", `${path}/revise`, {});
        await reporter.call("POST", `${path}/presence`, {
          tab: "tay-phong-vien",
          doing: "writing",
          unsaved: true,
        });
        await openArticle(page, newsroom, id);
        await expect(page.getByText(/đang sửa bài này/)).toBeVisible();
      },
    },
    {
      name: "taking over",
      of: "editor/presence/LockBanner.tsx",
      open: async (page) => {
        await page.getByRole("button", { name: "Giành quyền sửa…" }).click();
        await expect(dialog(page, "Giành quyền sửa")).toBeVisible();
      },
    },
    {
      name: "a withdrawn article",
      open: (page) => after(page, "withdraw", { reason: "Bài thử." }),
    },
  ];
}

/** What is looked at in all ways by a story of its own, which leads to it anyway. */
export const elsewhere = [
  { of: "editor/body/dialogs/UsesDialog.tsx", by: "plan.spec.ts" },
  { of: "editor/preview/PreviewDialog.tsx", by: "preview.spec.ts" },
  { of: "editor/recovery/ConflictDialog.tsx", by: "saving-conflict.spec.ts" },
  { of: "editor/recovery/SafeCopy.tsx", by: "saving-conflict.spec.ts" },
  { of: "editor/recovery/DifferencesDialog.tsx", by: "saving-recovery.spec.ts" },
  { of: "session/SignInAgain.tsx", by: "screens.spec.ts" },
];
