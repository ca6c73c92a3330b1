import i18next from 'i18next';

const locale = () => (i18next.language === 'en' ? 'en-GB' : 'ja-JP');

/** `1,234` */
export const formatNumber = (value: number): string => value.toLocaleString(locale());

/** `1,234円` or `¥1,234`. The malls take whole yen only. */
export const formatYen = (yen: number): string =>
  locale() === 'ja-JP' ? `${yen.toLocaleString('ja-JP')}円` : `¥${yen.toLocaleString('en-GB')}`;

/** A price or a span of prices; an em dash for none. */
export function formatYenSpan(min: number | null, max: number | null): string {
  if (min === null || max === null) return '—';
  return min === max ? formatYen(min) : `${formatYen(min)}〜${formatYen(max)}`;
}

const JAPAN = 'Asia/Tokyo';

/** Day and minute in Japan: the malls work on Japanese time wherever the browser is. */
export function formatTime(iso: string): string {
  return new Date(iso).toLocaleString(locale(), {
    timeZone: JAPAN,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export const formatDay = (iso: string): string =>
  new Date(iso).toLocaleDateString(locale(), { timeZone: JAPAN, year: 'numeric', month: 'short', day: 'numeric' });

/** Whole days from `now` until then; negative when it has passed. */
export const daysUntil = (iso: string, now: Date): number => Math.floor((Date.parse(iso) - now.getTime()) / 86_400_000);

/** `2分5秒`, `1時間3分`; the language's own words. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const words = locale() === 'ja-JP' ? (['時間', '分', '秒'] as const) : ([' h ', ' min ', ' s'] as const);
  const parts = hours > 0 ? [`${hours}${words[0]}`, `${minutes}${words[1]}`] : [];
  if (hours === 0) parts.push(...(minutes > 0 ? [`${minutes}${words[1]}`] : []), `${rest}${words[2]}`);
  return parts.join('').trim();
}
