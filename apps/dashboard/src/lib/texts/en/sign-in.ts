import type { Texts } from '../ja/index.ts';

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  showPassword: 'Show or hide the password',
  emailNeeded: 'Enter your e-mail address',
  passwordNeeded: 'Enter your password',
  failed: 'You could not be signed in',
  ended: 'Your session has ended. Please sign in again.',
};
