import { describe, expect, it } from 'vitest';
import { uploadedFileName } from './uploaded-file-name';

describe('The name of an uploaded file', () => {
  it('is what stands after the last slash of either kind', () => {
    expect(uploadedFileName('../../etc/passwd')).toBe('passwd');
    expect(uploadedFileName('C:\\extracts\\May\\arrests.csv')).toBe('arrests.csv');
  });

  it('has no control characters and none that turn its direction', () => {
    expect(uploadedFileName('arr\u0000ests\u202E\r\n.csv')).toBe('arrests.csv');
  });

  it('keeps letters of any script, and the published names', () => {
    expect(uploadedFileName('Ångström 5月.csv')).toBe('Ångström 5月.csv');
    expect(uploadedFileName('2026-05-kent-stop-and-search.csv')).toBe('2026-05-kent-stop-and-search.csv');
  });

  it('is cut where it is very long', () => {
    expect(uploadedFileName('x'.repeat(5000))).toHaveLength(200);
  });

  it.each(['', '/', '..', 'folder/', ' \u0007 '])('is empty for %j', (given) => {
    expect(uploadedFileName(given)).toBe('');
  });
});
