// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isKey, pageOf, providers, videoOf } from "./embeds";

describe("the video behind an address", () => {
  it.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
    ["https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=12s", "youtube", "dQw4w9WgXcQ"],
    ["youtu.be/dQw4w9WgXcQ?si=x", "youtube", "dQw4w9WgXcQ"],
    ["https://youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
    ["https://www.youtube.com/live/dQw4w9WgXcQ?feature=share", "youtube", "dQw4w9WgXcQ"],
    ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
    [
      '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=1&amp;start=2"></iframe>',
      "youtube",
      "dQw4w9WgXcQ",
    ],
    ["https://www.facebook.com/watch/?v=10153231379946729", "facebook", "10153231379946729"],
    ["https://www.facebook.com/baotinh/videos/10153231379946729/", "facebook", "10153231379946729"],
    ["https://web.facebook.com/baotinh/videos/le-khoi-cong/123456789", "facebook", "123456789"],
    ["https://www.facebook.com/reel/1234567890", "facebook", "1234567890"],
    [
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fb%2Fvideos%2F123456789%2F&show_text=0"></iframe>',
      "facebook",
      "123456789",
    ],
    ["https://www.tiktok.com/@baotinh/video/7106594312292453675", "tiktok", "7106594312292453675"],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7106594312292453675">',
      "tiktok",
      "7106594312292453675",
    ],
    ["https://vimeo.com/76979871", "vimeo", "76979871"],
    ["https://player.vimeo.com/video/76979871?h=abc", "vimeo", "76979871"],
    ["https://vimeo.com/channels/staffpicks/76979871", "vimeo", "76979871"],
  ])("%s", (address, provider, key) => expect(videoOf(address)).toEqual({ provider, key }));

  it.each([
    "",
    "xin chào",
    "https://example.org/watch?v=dQw4w9WgXcQ",
    "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil-youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/@baotinh",
    "javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ",
    "https://fb.watch/abc/",
    "https://vm.tiktok.com/ZM123/",
    "https://www.tiktok.com/@a/video/123x",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2Fvideos%2F123456789",
    "hai địa chỉ https://vimeo.com/76979871",
  ])("none in %j", (address) => expect(videoOf(address)).toBeNull());

  it("is found again at its own page", () => {
    for (const provider of providers) {
      const key = provider === "youtube" ? "dQw4w9WgXcQ" : "71065943122";
      expect(isKey(provider, key)).toBe(true);
      expect(videoOf(pageOf({ provider, key }))).toEqual({ provider, key });
    }
    expect(isKey("dailymotion", "x")).toBe(false);
  });
});
