import type { MallProfile } from '../profile.ts';
import { yahooRules } from './rules.ts';

export const yahooProfile: MallProfile = {
  channel: 'yahoo',
  label: 'Yahoo!ショッピング',
  role: 'target',
  credentialFields: [
    {
      name: 'sellerId',
      label: 'ストアアカウント',
      secret: false,
      help: 'store.shopping.yahoo.co.jp/ のあとに続くストアの文字列です（例: hinode-zakka）。',
    },
    {
      name: 'clientId',
      label: 'Client ID（アプリケーションID）',
      secret: false,
      help: 'Yahoo!デベロッパーネットワークのアプリケーション管理画面にあります。',
    },
    { name: 'clientSecret', label: 'シークレット', secret: true, help: 'Client ID と同じ画面に表示されます。' },
    {
      name: 'refreshToken',
      label: 'リフレッシュトークン',
      secret: true,
      help: '「ストアと連携する」で取得します。28日で切れるため、切れる前に再連携が必要です。',
    },
  ],
  rules: yahooRules,
};
