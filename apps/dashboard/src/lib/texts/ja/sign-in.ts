export const signIn = {
  title: 'サインイン',
  email: 'メールアドレス',
  password: 'パスワード',
  submit: 'サインイン',
  showPassword: 'パスワードを表示または隠す',
  emailNeeded: 'メールアドレスを入力してください',
  passwordNeeded: 'パスワードを入力してください',
  failed: 'サインインできませんでした',
  ended: 'サインインの期限が切れました。もう一度サインインしてください。',
};
