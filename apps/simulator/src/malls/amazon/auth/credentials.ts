/** The practice application and seller. Invented; they open nothing but this simulator. */
export const PRACTICE = {
  clientId: 'amzn1.application-oa2-client.practice',
  clientSecret: 'amzn1.oa2-cs.v1.practice-secret',
  refreshToken: 'Atzr|practice-refresh-token',
  sellerId: 'A2PRACTICESHOP',
  applicationId: 'amzn1.sp.solution.practice',
  storeName: '練習ショップ',
} as const;
