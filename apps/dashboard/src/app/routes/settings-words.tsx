import { Button, Paper } from '@mantine/core';
import type { WordRule } from '@narabe/contracts/api';
import { IconBan, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { channelsQuery, useMallLabels } from '../../features/channel-accounts/index.ts';
import { RedraftNote } from '../../features/listings/index.ts';
import { WordRuleForm, WordRuleTable, wordRulesQuery } from '../../features/word-rules/index.ts';
import { useSession } from '../../lib/session.ts';

export function WordsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const rules = useQuery(wordRulesQuery());
  const malls = useQuery(channelsQuery()).data?.filter(({ role }) => role !== 'source') ?? [];
  const labelOf = useMallLabels();
  const [editing, setEditing] = useState<WordRule | 'new' | null>(null);
  const add = can('operator') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
      {t('settings.words.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('settings.words.title')} text={t('settings.words.text')} actions={add} />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <Loaded query={rules}>
          {(list) =>
            list.length === 0 ? (
              <Empty title={t('settings.words.empty')} text={t('settings.words.emptyText')} icon={<IconBan size={28} stroke={1.6} />} />
            ) : (
              <WordRuleTable rules={list} labelOf={labelOf} onEdit={setEditing} />
            )
          }
        </Loaded>
      </Paper>
      <RedraftNote text={t('settings.words.applyText')} label={t('settings.words.apply')} />
      {editing ? <WordRuleForm rule={editing === 'new' ? null : editing} malls={malls} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
