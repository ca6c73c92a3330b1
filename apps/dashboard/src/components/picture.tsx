import { Center, Image } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface PictureProps {
  readonly hash: string | null;
  readonly alt: string;
  readonly size: number;
}

/** A stored picture in a square, or a quiet stand-in of the same size. */
export function Picture({ hash, alt, size }: PictureProps) {
  const { t } = useTranslation();
  const frame = { width: size, height: size, flex: 'none', borderRadius: 8, border: '1px solid #e3e9e9', background: '#fff' } as const;
  if (hash === null) {
    return (
      <Center
        style={{ ...frame, background: '#f1f4f4' }}
        role="img"
        aria-label={alt === '' ? undefined : t('common.noPicture')}
        aria-hidden={alt === ''}
      >
        <IconPhoto size={Math.min(24, size / 2)} color="#8a979d" aria-hidden />
      </Center>
    );
  }
  return <Image src={`/api/images/${hash}`} alt={alt} style={frame} fit="contain" loading="lazy" />;
}
