/**
 * The text of an HTML description. A parsed document loads nothing and runs nothing, so what a mall sent stays words.
 */
export function plainText(html: string): string {
  const withBreaks = html.replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/giu, '\n');
  return (new DOMParser().parseFromString(withBreaks, 'text/html').body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}
