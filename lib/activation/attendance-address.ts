import type { AttendanceKey } from './dossier';

/** Where one attendance is explained. */
export function attendanceHref({ power, recordId, position }: AttendanceKey, forceId: string): string {
  const path = [power, recordId, position].map((part) => encodeURIComponent(part)).join('/');
  return `/activation/${path}?force=${forceId}`;
}

/** Records name the officer who filed the form first. */
export const FILER_POSITION = 1;
