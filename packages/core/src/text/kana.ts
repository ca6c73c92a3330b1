const HALF = '｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ';
const FULL =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜';
const FULL_OF = new Map([...HALF].map((half, index) => [half, FULL[index] ?? half]));
const COMBINING = new Map([
  ['ﾞ', '\u3099'],
  ['ﾟ', '\u309a'],
]);

/** Half-width katakana and its punctuation to full width; voiced marks join the letter before (`ｶﾞ` → `ガ`). */
export function toFullKana(text: string): string {
  return text.replace(/([｡-ﾝ])([ﾞﾟ]?)|[ﾞﾟ]/gu, (all, letter: string | undefined, mark: string | undefined) => {
    if (letter === undefined) return FULL_OF.get(all) ?? all;
    const full = FULL_OF.get(letter) ?? letter;
    if (!mark) return full;
    const joined = (full + (COMBINING.get(mark) ?? '')).normalize('NFC');
    return joined.length === 1 ? joined : full + (FULL_OF.get(mark) ?? '');
  });
}

/** Hiragana to katakana, so that both spellings of a word compare equal. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
