// Format characters and fillers: they break equality, byte limits and old mall encoders, and nobody sees them.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|\ufffd/gu;
const CONTROL_BUT_LINE_BREAK = /(?!\n)\p{Cc}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const PRIVATE_OR_UNASSIGNED = /[\p{Co}\p{Cn}]/gu;

/** Removes control, zero-width, private-use and broken characters. Tabs become spaces; every kind of line break becomes `\n`. */
export function removeControls(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROL_BUT_LINE_BREAK, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(PRIVATE_OR_UNASSIGNED, '');
}
