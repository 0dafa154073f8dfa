const HEADERS = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * A CSV file as an answer; its lines are read no faster than they are taken. Where reading fails, or nobody takes them any
 * more, the file breaks off, and is not mistaken for a whole one.
 */
export function csvDownload(
  fileName: string,
  lines: AsyncGenerator<string>,
  onCancel: () => Promise<void> = async () => {},
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: onCancel,
  });
  return new Response(body, {
    headers: { ...HEADERS, 'Content-Disposition': `attachment; filename="${fileName}"` },
  });
}
