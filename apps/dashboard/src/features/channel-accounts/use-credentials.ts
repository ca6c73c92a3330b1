import { useState } from 'react';
import { problemFrom } from '../../lib/api/index.ts';
import { fieldProblemText } from '../../lib/code-texts.ts';

const PREFIX = 'credentials.';

/** What is typed into the credential fields, and what the API said about each of them. */
export function useCredentials() {
  const [values, setValues] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  return {
    values,
    errors,
    filled: Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')),
    set: (name: string, value: string) => {
      setValues((before) => ({ ...before, [name]: value }));
      setErrors(({ [name]: _mended, ...others }) => others);
    },
    setErrors,
    takeProblem: (error: unknown) => {
      const own = problemFrom(error).errors.filter(({ field }) => field.startsWith(PREFIX));
      setErrors(Object.fromEntries(own.map(({ field, code }) => [field.slice(PREFIX.length), fieldProblemText(code)])));
    },
  };
}
