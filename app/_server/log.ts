import pino from 'pino';

/** The service's log: one JSON object a line to stdout, without passwords, cookies or tokens. */
export const log = pino({
  base: null,
  redact: {
    paths: [
      'password',
      '*.password',
      'cookie',
      '*.cookie',
      'headers.cookie',
      'csrfToken',
      '*.csrfToken',
      'token',
      '*.token',
    ],
    censor: '(removed)',
  },
});
