// The look-behinds let each match start at the beginning of a run only: long runs without a match stay linear.
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const URL_WITH_SCHEME = /(?:h?ttps?:\/\/|(?<![\w.-])www\.)[!-;=?-~]+/giu;
const BARE_DOMAIN =
  /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|jp|info|biz|shop|store|tokyo|tv|me|io|cc)(?![a-z0-9-])(?:[/:][!-;=?-~]*)?/giu;
const PHONE =
  /(?:(?:TEL|FAX|電話番号|電話|お問い?合わせ先?)\s*[:.]?\s*)?(?<![\d-])(?:\+81[- ]?\d{1,4}|\(0\d{1,4}\)|0\d{1,4})[-(]?\d{1,4}[-)]\d{3,4}(?![\d-])/giu;
const PHONE_DIGITS = { least: 10, most: 12 };

/** Removes web addresses, with or without a scheme. Malls forbid links to other places in any form. */
export function removeLinks(text: string): string {
  return text.replace(URL_WITH_SCHEME, '').replace(BARE_DOMAIN, '');
}

/** Removes mail addresses and Japanese phone numbers: buyers are to use the mall's own way of asking. */
export function removeContacts(text: string): string {
  return text.replace(MAIL, '').replace(PHONE, (match) => {
    const digits = match.replace(/\D/gu, '').length;
    return digits >= PHONE_DIGITS.least && digits <= PHONE_DIGITS.most ? '' : match;
  });
}
