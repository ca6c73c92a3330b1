import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useSignIn } from './api/sign-in.ts';

interface SignInFormProps {
  /** The session has just ended by itself. */
  readonly ended: boolean;
  readonly onSignedIn: () => void;
}

export function SignInForm({ ended, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('signIn.emailNeeded') : null),
      password: (value) => (value === '' ? t('signIn.passwordNeeded') : null),
    },
  });
  const submit = form.onSubmit(({ email, password }) => {
    signIn.mutate({ email: email.trim(), password }, { onSuccess: onSignedIn });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {signIn.error ? <ProblemAlert error={signIn.error} title={t('signIn.failed')} /> : null}
        {ended && !signIn.error ? <Alert color="accent">{t('signIn.ended')}</Alert> : null}
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          size="md"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" mt="xs" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
