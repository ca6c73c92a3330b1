import type { MallProfile } from '../profile.ts';

/** The source of pages only: nothing is listed on it, so it has no page rules. */
export const amazonProfile: MallProfile = {
  channel: 'amazon',
  label: 'Amazon.co.jp',
  role: 'source',
  credentialFields: [
    {
      name: 'sellerId',
      label: '出品者ID',
      secret: false,
      help: 'セラーセントラル →「設定」→「出品用アカウント情報」→「出品者トークン」にある A で始まる文字列です。',
    },
    {
      name: 'clientId',
      label: 'LWA クライアントID',
      secret: false,
      help: '「アプリとサービス」→「アプリの開発」→ アプリの「LWA認証情報」にあります。',
    },
    {
      name: 'clientSecret',
      label: 'LWA クライアントシークレット',
      secret: true,
      help: 'クライアントIDと同じ画面に表示されます。180日ごとの更新が必要です。',
    },
    {
      name: 'refreshToken',
      label: 'リフレッシュトークン',
      secret: true,
      help: 'アプリを承認したときに一度だけ表示される Atzr| で始まる文字列です。承認は365日で切れます。',
    },
  ],
  rules: null,
};
