import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { binary, expect, test } from "./newsroom";
import { isSoundEverywhere } from "./sound";
import { hands } from "./typing";

// A look at every width and light takes its time on a busy machine.
test.setTimeout(240_000);

test("the first start prints a link that makes the first administrator, once", async ({ page }) => {
  const data = await mkdtemp(join(tmpdir(), "toasoan-setup-"));
  const server = spawn(binary, ["serve", "--data", data, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const link = await new Promise<string>((resolve, reject) => {
      server.once("error", reject);
      server.once("exit", (code) => reject(new Error(`the server left with ${code}`)));
      for (const stream of [server.stdout, server.stderr]) {
        createInterface({ input: stream }).on("line", (line) => {
          const found = /http\S+\/admin\/setup\/\w+/.exec(line);
          if (found) resolve(found[0]);
        });
      }
    });
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Tạo tài khoản quản trị đầu tiên",
    );
    await isSoundEverywhere(page, "the first account");
    const password = page.getByLabel("Mật khẩu", { exact: true });
    await page.getByLabel("Tên đăng nhập").fill("quan-tri");
    const name = page.getByLabel("Họ và tên");
    for (const [way, type] of hands) {
      await name.fill("");
      await name.click();
      await type(page, "Nguyễn Thị Ngọc Huyền Trân");
      await name.blur();
      await expect(name, way).toHaveValue("Nguyễn Thị Ngọc Huyền Trân");
    }
    await password.fill("một câu dài dễ nhớ");
    await page.getByLabel("Nhập lại mật khẩu").fill("một câu khác");
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await expect(page.getByText("Hai mật khẩu chưa giống nhau.")).toBeVisible();
    await password.fill("ngắn");
    await page.getByLabel("Nhập lại mật khẩu").fill("ngắn");
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await expect(password).toHaveAttribute("aria-invalid", "true");
    await password.fill("một câu dài dễ nhớ");
    await page.getByLabel("Nhập lại mật khẩu").fill("một câu dài dễ nhớ");
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc của tôi");
    await expect(page.getByText("Nguyễn Thị Ngọc Huyền Trân").first()).toBeVisible();
    await expect(page.getByText("Bản trình diễn")).toHaveCount(0);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Đường dẫn không còn dùng được",
    );
  } finally {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    await rm(data, { recursive: true, force: true });
  }
});
