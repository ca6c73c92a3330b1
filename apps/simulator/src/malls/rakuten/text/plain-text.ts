/** Line breaks, addresses and tags which one-line fields may not hold: IE0177, IE0178, IE0218 (sheet section 3). */
export function plainTextFaults(text: string, fieldName: string): { code: string; message: string }[] {
  const faults: { code: string; message: string }[] = [];
  if (/[\r\n]/.test(text)) faults.push({ code: 'IE0177', message: `${fieldName} cannot include new line.` });
  if (/https?:\/\//i.test(text)) faults.push({ code: 'IE0178', message: `The url of ${fieldName} is not allowed.` });
  if (/<\/?[a-z!][^>]*>/i.test(text)) faults.push({ code: 'IE0218', message: `HTML not allowed in ${fieldName}.` });
  return faults;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const hasControlCharacters = (text: string): boolean => CONTROL.test(text);
