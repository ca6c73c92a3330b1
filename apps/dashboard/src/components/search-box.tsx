import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE_MS = 350;

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** A search that follows the typing after a short pause. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback(onSearch, PAUSE_MS);
  // The address changed by itself: back, or cleared filters.
  useEffect(() => setTyped(value), [value]);
  const type = (next: string) => {
    setTyped(next);
    search(next.trim());
  };
  return (
    <TextInput
      type="search"
      label={label}
      size="sm"
      maxLength={200}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      style={{ flex: '1 1 260px', maxWidth: 460 }}
    />
  );
}
