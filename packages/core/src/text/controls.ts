// Format characters and look-alikes of nothing: they break equality, byte limits and old mall encoders, and nobody sees them.
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd]/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const PRIVATE_OR_UNASSIGNED = /[\p{Co}\p{Cn}]/gu;

/** Removes control, zero-width, private-use and broken characters. Tabs become spaces; every kind of line break becomes `\n`. */
export function removeControls(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(PRIVATE_OR_UNASSIGNED, '');
}
