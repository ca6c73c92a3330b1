/** UUID-shaped ids from the seeded random numbers: the same run gives the same ids. */
export function requestIds(random: () => number): () => string {
  const hex = (length: number) => {
    let text = '';
    while (text.length < length)
      text += Math.floor(random() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, length);
  };
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-9${hex(3)}-${hex(12)}`;
}
