/** Text of a file made in Japan: UTF-8 where it is valid UTF-8, else Shift_JIS as Excel writes it. Throws when it is neither. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  }
}
