/** An officer as a page names one to those who may not know who it is: a letter, stable inside the record. */
export function officerLetter({ officerId, position }: { officerId: string; position: number }): string {
  if (officerId === '') return 'No officer recorded';
  return `Officer ${position >= 1 && position <= 26 ? String.fromCharCode(64 + position) : position}`;
}
