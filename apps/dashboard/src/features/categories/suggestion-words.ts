/** Words that say nothing about the kind of goods. */
const MEANINGLESS = /^(?:[\d.,×xX＊*/+-]+|\d+(?:g|kg|ml|l|cm|mm|個|本|袋|枚|箱|入り?)|セット|送料無料|国産|日本製|の|と|用|入り?)$/iu;
const MAX_TRIES = 4;

/**
 * What to search the mall's tree for when nobody has typed yet: the source's own class from its deepest name upwards, then the
 * words of the title.
 */
export function suggestionWords(title: string, sourceClass: readonly string[]): string[] {
  const parts = (text: string) =>
    text.split(/[\s　・/／、,，。.()（）【】[\]「」&＆]+/u).filter((word) => word.length > 1 && !MEANINGLESS.test(word));
  const words = [...[...sourceClass].reverse().slice(0, 2).flatMap(parts), ...parts(title)];
  return [...new Set(words)].slice(0, MAX_TRIES);
}
