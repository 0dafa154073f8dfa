import { openApiDocument } from '@/lib/measures/openapi';
import packageJson from '@/package.json';

/** What the API offers, as OpenAPI 3.1. It needs no token: it says nothing of any force. */
export function GET(): Response {
  return Response.json(openApiDocument(packageJson.version));
}
