/**
 * What every answer of this server says, the same for all: no page of it runs, loads or talks to anything but itself,
 * nobody may frame it, and no device feature is open but the camera (to read an invite's code), writing to the
 * clipboard, keeping the screen on while somebody speaks, and the share sheet.
 *
 * `connect-src 'self'` covers the relay's WebSocket: every browser new enough for the app's cryptography holds to CSP 3
 * here. The one Trusted Types policy exists because registering a service worker asks for it.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types attune",
]

const featuresForUs = ["camera", "clipboard-write", "screen-wake-lock", "web-share"]
const featuresForNobody = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "clipboard-read",
  "compute-pressure",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
]

const permissionsPolicy = [
  ...featuresForUs.map((feature) => `${feature}=(self)`),
  ...featuresForNobody.map((feature) => `${feature}=()`),
]

const everywhere: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy.join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy.join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
}

/** Two years. Only said where people really come over https: elsewhere it would lock them out. */
const strictTransport = { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }

export const headersFor = (publicUrl: URL | undefined): Readonly<Record<string, string>> =>
  publicUrl?.protocol === "https:" ? { ...everywhere, ...strictTransport } : everywhere
