const TITLES = {
  400: 'The question cannot be read',
  401: 'No token, or one that is not good',
  403: 'Not for this token',
  404: 'There is no such thing here',
  429: 'Too many questions',
} as const;

/** A refusal of the API, in plain words, as a program reads it (RFC 9457). */
export function problem(
  status: keyof typeof TITLES,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(
    { type: 'about:blank', title: TITLES[status], status, detail },
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  );
}
