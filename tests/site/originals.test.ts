import { expect, test } from "vitest";
import { fileOf, SITE } from "./site.ts";

const textAt = async (path: string) => (await fileOf(SITE, `${path}index.html`)).toString();

test("a Traditional original is as printed, and its Simplified edition says that it was made", async () => {
  const original = await textAt("zh-hant/articles/mileage-sign/");
  expect(original).toMatch(/<html lang="zh-Hant"/);
  expect(original).toContain("「白鷺號」的里程表，記者在現場報導");
  expect(original).toContain("台灣");
  expect(original).not.toContain("自動轉換");
  const made = await textAt("zh/articles/mileage-sign/");
  expect(made).toContain("“白鹭号”的里程表");
  expect(made).toContain("由繁体原文自动转换");
});

test("an English original has its page, and the one for both languages says that there is no Chinese", async () => {
  expect(await textAt("en/articles/night-ferries/")).toContain("left the quay at eight");
  expect(await textAt("articles/night-ferries/")).toContain("尚无中文译文");
  await expect(fileOf(SITE, "zh/articles/night-ferries/index.html")).rejects.toThrow();
  expect(await textAt("zh/dates/")).toMatch(/Night ferries begin/);
});

test("a corrected item shows what was printed, and leads to the printed correction and back", async () => {
  const page = await textAt("zh/articles/lantern-count/");
  expect(page).toContain("来了三千人");
  expect(page).toContain("报纸印作“三万人”，改为“三千人”");
  expect(page).toMatch(/href="[^"]*\/zh\/articles\/lantern-correction\/"/);
  expect(await textAt("zh/articles/lantern-correction/")).toMatch(
    /href="[^"]*\/zh\/articles\/lantern-count\/"/,
  );
});

test("a former address leads to the item", async () => {
  for (const path of ["articles/", "zh/articles/", "zh-hant/articles/"])
    expect(await textAt(`${path}mileage-board/`)).toMatch(
      /http-equiv="refresh" content="0; url=[^"]*\/mileage-sign\/"/,
    );
});
