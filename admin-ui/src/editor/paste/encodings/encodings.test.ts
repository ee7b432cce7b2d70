// @vitest-environment node
import { describe, expect, it } from "vitest";
import { fromCp1258, fromTcvn3, fromUtf8, fromVni } from "./decode";
import { encodingOfFont, readRun, suspect, suspectByPattern } from "./detect";
import { isSyllable } from "./syllable";
import tcvn3 from "./tcvn3.json";
import vni from "./vni.json";

const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const vowels = [..."aăâeêioôơuưy"];
const small = [
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
  "đ",
].filter((letter) => letter > "\u007f");
const all = [...small, ...small.map((letter) => letter.toUpperCase())];

// What the C library's own converter makes of the bytes 0xA1 to 0xFF of TCVN 5712-1, tones left out.
const byLibrary =
  "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

const inverse = (table: Record<string, string>) =>
  new Map(Object.entries(table).map(([legacy, letter]) => [letter, legacy]));

const sentence = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";

describe("the tables", () => {
  it("are tested with all 134 accented letters", () => {
    expect(new Set(all).size).toBe(134);
  });

  it("of TCVN3 agree with the C library", () => {
    const bytes = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xa1 + at));
    const ours = bytes.map((byte) =>
      byte >= "\u00b0" && byte <= "\u00b4" ? " " : fromTcvn3(byte),
    );
    expect(ours.join("")).toBe(byLibrary);
  });

  it("of TCVN3 know every letter", () => {
    const legacy = inverse(tcvn3.letters);
    for (const letter of small) {
      const code = legacy.get(letter);
      expect(code, letter).toBeDefined();
      expect(fromTcvn3(code ?? "")).toBe(letter);
      expect(fromTcvn3(code ?? "", true), "the H fonts").toBe(letter.toUpperCase());
    }
    for (const letter of all.map((one) => one.toUpperCase())) {
      // A capital is a plain capital with a tone after it where the encoding has no letter for it.
      const parts = letter.normalize("NFD");
      const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? "";
      const base = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, "").normalize("NFC");
      const written = (legacy.get(base) ?? base) + (inverse(tcvn3.tones).get(tone) ?? "");
      expect(fromTcvn3(written), letter).toBe(letter);
    }
  });

  it("of VNI know every letter", () => {
    const legacy = new Map([...inverse(vni.letters), ...inverse(vni.pairs)]);
    for (const letter of all) {
      const code = legacy.get(letter);
      expect(code, letter).toBeDefined();
      expect(fromVni(code ?? ""), letter).toBe(letter);
    }
  });

  it("of Windows-1258 know every letter", () => {
    const bytesOf = inverse({ Ă: "Ă" });
    bytesOf.clear();
    const table: Record<string, string> = {
      Ă: "Ã",
      Đ: "Ð",
      Ơ: "Õ",
      Ư: "Ý",
      ă: "ã",
      đ: "ð",
      ơ: "õ",
      ư: "ý",
      "\u0300": "Ì",
      "\u0309": "Ò",
      "\u0303": "Þ",
      "\u0301": "ì",
      "\u0323": "ò",
    };
    for (const letter of all) {
      const parts = letter.normalize("NFD");
      const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? "";
      const base = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, "").normalize("NFC");
      expect(fromCp1258((table[base] ?? base) + (table[tone] ?? "")), letter).toBe(letter);
    }
  });

  it("read UTF-8 that was read as Windows-1252, once or twice", () => {
    const misread = (text: string) =>
      new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
    for (const letter of all) {
      expect(fromUtf8(misread(letter))).toBe(letter);
      expect(fromUtf8(misread(misread(letter)))).toBe(letter);
    }
    expect(fromUtf8(misread(`“${sentence}” – 30°C…`))).toBe(`“${sentence}” – 30°C…`);
    expect(fromUtf8(sentence)).toBe(sentence);
  });
});

describe("sentences as offices wrote them", () => {
  it("in TCVN3", () => {
    expect(fromTcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc")).toBe(
      sentence,
    );
    expect(fromTcvn3("céng hßa x· héi chñ nghÜa viÖt nam", true)).toBe(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    );
    expect(fromTcvn3("B×nh D\u00ad¬ng, 30°C")).toBe("Bình Dương, 30°C");
  });

  it("in VNI", () => {
    expect(
      fromVni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"),
    ).toBe(sentence);
    expect(fromVni("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM")).toBe(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    );
    expect(fromVni("Quy hoaïch tænh Bình Döông")).toBe("Quy hoạch tỉnh Bình Dương");
  });

  it("in Windows-1258", () => {
    expect(
      fromCp1258("Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, Ðôòc lâòp - Týò do - Haònh phuìc"),
    ).toBe(sentence);
  });
});

describe("recognising", () => {
  it("goes by the font", () => {
    expect(encodingOfFont(".VnTime")).toBe("tcvn3");
    expect(encodingOfFont(".vnarialh")).toBe("tcvn3");
    expect(encodingOfFont("VNI-Times")).toBe("vni");
    expect(encodingOfFont("Times New Roman")).toBeNull();
    expect(suspect([{ text: "tØnh", font: ".VnTime" }])).toEqual({ encoding: "tcvn3", by: "font" });
    expect(suspect([{ text: "Bình", font: ".VnTime" }]), "Unicode in an old font").toBeNull();
  });

  it("reads only what is set in the font", () => {
    const suspicion = { encoding: "tcvn3", by: "font" } as const;
    expect(readRun({ text: "ViÖt", font: ".VnTime" }, suspicion)).toBe("Việt");
    expect(readRun({ text: "viÖt", font: ".VnTimeH" }, suspicion)).toBe("VIỆT");
    expect(readRun({ text: "© Việt", font: "Arial" }, suspicion)).toBe("© Việt");
  });

  it.each([
    ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam"],
    ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"],
    ["cp1258", "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam"],
    ["utf8", "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam"],
  ])("goes by the words: %s", (encoding, text) => {
    expect(suspectByPattern(text)).toBe(encoding);
  });

  it.each([
    sentence,
    sentence.normalize("NFD"),
    "Nhiệt độ 30°C ± 2, giá 5 £, © Báo Bình Dương",
    "Déjà vu: l’élève français a mangé à Besançon, où il était né",
    "Der Präsident der Universität für Öffentlichkeit grüßt schön",
    "El niño comió piñas en España, ¿verdad? Mañana también",
    "Plain English without anything.",
    "",
  ])("suspects nothing in %j", (text) => {
    expect(suspectByPattern(text)).toBeNull();
  });

  it("knows the shape of syllables", () => {
    for (const word of [
      "Bình",
      "Dương",
      "quy",
      "hoạch",
      "nghiêng",
      "giữ",
      "gì",
      "khuỷu",
      "ương",
      "Tuyên",
      "hoà",
      "quyết",
    ])
      expect(isSyllable(word), word).toBe(true);
    for (const word of ["Bøình", "héi", "ViÖt", "x·", "déjà", "hoàch", "Besançon", "ếế"])
      expect(isSyllable(word), word).toBe(false);
  });
});
