/** All that the core may know of the platform it runs on: URL, which every one of our runtimes has. */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  readonly href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
}
declare class URLSearchParams {
  delete(name: string): void;
  get(name: string): string | null;
  keys(): IterableIterator<string>;
  sort(): void;
  toString(): string;
}
