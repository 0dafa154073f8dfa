import { admitProgram } from '@/app/_server/admit-program';
import { measureDefinitions } from '@/lib/measures/measure-answer';

export const dynamic = 'force-dynamic';

/** Every measure's definition: what is counted, among what, and what it cannot say. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await admitProgram(request, null);
  if (admitted instanceof Response) return admitted;
  return Response.json(
    { measures: measureDefinitions() },
    { headers: { 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' } },
  );
}
