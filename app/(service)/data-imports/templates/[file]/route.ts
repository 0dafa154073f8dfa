import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { templateOf } from '@/lib/ingest/templates';

/** A dataset's empty file (`stop-search-template.csv`) or filled example (`stop-search-example.csv`), as a download. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  await requireScope('data-import.read');
  const template = templateOf((await params).file);
  if (template === null) notFound();
  return new Response(template.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${template.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
