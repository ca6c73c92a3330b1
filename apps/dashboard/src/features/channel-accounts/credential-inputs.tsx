import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CredentialField, CredentialHint } from './types.ts';

interface CredentialInputsProps {
  readonly fields: readonly CredentialField[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** What is stored already; then an empty field keeps it. */
  readonly kept?: readonly CredentialHint[];
  readonly onChange: (name: string, value: string) => void;
}

/** One input per credential of a mall; secrets as dots, with the place where the operator finds them. */
export function CredentialInputs({ fields, values, errors, kept, onChange }: CredentialInputsProps) {
  const { t } = useTranslation();
  return fields.map(({ name, label, secret, help }) => {
    const known = kept?.find((hint) => hint.name === name);
    const placeholder = known ? (known.hint === '' ? t('shops.keptNoHint') : t('shops.kept', { hint: known.hint })) : undefined;
    const shared = {
      label,
      placeholder,
      description: help,
      required: !kept,
      value: values[name] ?? '',
      error: errors[name],
      onChange: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
      autoComplete: 'off',
      spellCheck: false,
    };
    if (!secret) return <TextInput key={name} {...shared} />;
    return (
      <PasswordInput
        key={name}
        {...shared}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
    );
  });
}
