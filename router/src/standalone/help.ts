/** What `npm run router -- --help` prints. */
export const HELP = `The router, alone: one GraphQL API in front of subgraphs that run elsewhere.

  npm run router                                     TradeSense's own supergraph; .env.example lists the variables
  npm run router -- --supergraph FILE [options]      any supergraph, its subgraphs at the URLs that the file holds

  --supergraph FILE      a composed supergraph (federation 1 or 2), such as supergraph.graphql
  --port N               the port to listen on; 0 takes a free one and prints it. Default: PORT, else 4000
  --open                 no credentials and no limits: every caller is anonymous, protected fields are null
  --maximum-cost N       refuse operations that may cost more than N. Default: costs are told, not limited
  --points-per-minute N  what each caller may spend; an operation takes a point for each 100 of its cost, at least one.
                         Counted in REDIS_URL, else in this process. Default: not limited
  --forward-header NAME  pass this header of the client on to every subgraph; may be given several times
  --help                 this text

Without --open, access tokens are checked, which needs JWKS_URL; see docs/router-for-any-supergraph.md.
`;
