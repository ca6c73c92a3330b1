import { Alert, Box, FileInput, List, Stack, Text } from '@mantine/core';
import { MAX_SELECTED } from '@narabe/contracts/api';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemReasonText } from '../../../lib/code-texts.ts';
import { formatNumber } from '../../../lib/format/index.ts';
import { decodeText } from './decode-text.ts';
import { type CodeList, readCodeList } from './read-code-list.ts';
import type { Choice } from './selection.ts';

/** The API takes bodies of about this size. */
const MAX_BYTES = 1_500_000;
const SHOWN_BAD_LINES = 8;

interface CsvInputProps {
  readonly error?: string;
  readonly onRead: (csv: Choice['csv']) => void;
}

/** A CSV file, read on the spot: how many codes it has and which lines cannot be used. */
export function CsvInput({ error, onRead }: CsvInputProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [list, setList] = useState<CodeList | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refuse = (text: string) => {
    setRefusal(text);
    onRead(null);
  };
  const take = async (given: File | null) => {
    setFile(given);
    setList(null);
    setRefusal(null);
    if (!given) return onRead(null);
    if (given.size > MAX_BYTES) return refuse(t('copy.csvTooBig'));
    try {
      const text = decodeText(new Uint8Array(await given.arrayBuffer()));
      const read = readCodeList(text);
      setList(read);
      if (read.problem !== null) return refuse(t(`copy.${read.problem}`, { max: formatNumber(MAX_SELECTED) }));
      onRead({ text, name: given.name, count: read.codes.length });
    } catch {
      refuse(t('copy.csvUnreadable'));
    }
  };
  return (
    <Stack gap="sm">
      <FileInput
        label={t('copy.csvLabel')}
        description={t('copy.csvHelp')}
        placeholder={t('copy.csvChoose')}
        accept=".csv,.tsv,.txt,text/csv"
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        value={file}
        onChange={(given) => void take(given)}
        error={refusal ?? error}
      />
      {list?.problem === null && file ? (
        <Text size="sm" role="status">
          {t('copy.csvRead', { name: file.name, count: list.codes.length })}
        </Text>
      ) : null}
      {list?.problem === null && list.bad.length > 0 ? (
        <Alert color="yellow" variant="light" title={t('copy.csvBad', { count: list.bad.length })}>
          <List size="sm">
            {list.bad.slice(0, SHOWN_BAD_LINES).map(({ line, code, value }) => (
              <List.Item key={line}>
                {t('copy.csvBadLine', { line })}：{itemReasonText(code)}
                {value ? (
                  <Text span c="dimmed" size="sm">
                    {' '}
                    「{value}」
                  </Text>
                ) : null}
              </List.Item>
            ))}
          </List>
          {list.bad.length > SHOWN_BAD_LINES ? (
            <Box mt={4}>{t('copy.csvBadMore', { count: list.bad.length - SHOWN_BAD_LINES })}</Box>
          ) : null}
        </Alert>
      ) : null}
    </Stack>
  );
}
