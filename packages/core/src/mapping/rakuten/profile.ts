import type { MallProfile } from '../profile.ts';
import { rakutenRules } from './rules.ts';

export const rakutenProfile: MallProfile = {
  channel: 'rakuten',
  label: '楽天市場',
  role: 'target',
  credentialFields: [
    {
      name: 'shopUrl',
      label: '店舗URL',
      secret: false,
      help: 'https://www.rakuten.co.jp/ のあとに続くショップの文字列です（例: mihon-ya）。',
    },
    {
      name: 'serviceSecret',
      label: 'サービスシークレット（serviceSecret）',
      secret: true,
      help: 'RMS →「拡張サービス一覧」→「WEB APIサービス」→「利用設定」にある SP で始まる文字列です。',
    },
    {
      name: 'licenseKey',
      label: 'ライセンスキー（licenseKey）',
      secret: true,
      help: '同じ画面にある SL で始まる文字列です。90日で切れるため、切れる前に新しいキーを登録してください。',
    },
  ],
  rules: rakutenRules,
};
