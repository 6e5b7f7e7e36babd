# One image for every service. Its first argument is the service: a subgraph, router, coprocessor or sandbox-provider.
FROM node:24-bookworm-slim AS bundle
WORKDIR /app
COPY package.json package-lock.json ./
# without scripts: npm would compile better-sqlite3, which contains its binaries
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# folders of subgraphs that are not the shop's own, and the graph with them: examples/reviews/README.md
ARG MORE_SUBGRAPHS=
RUN mkdir /more && for dir in $(echo "$MORE_SUBGRAPHS" | tr , ' '); do mkdir -p "/more/$(dirname "$dir")" && cp -r "$dir" "/more/$dir"; done
RUN node tools/bundle.ts && rm -r node_modules/better-sqlite3/deps node_modules/better-sqlite3/src

# what browsers load
FROM bundle AS pages
RUN node tools/pages/build.ts --best /pages && node tools/pages/manifests.ts /pages/manifests

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data NODE_COMPILE_CACHE=/app/.cache
# docs/decisions.md has what was measured
ENV NODE_OPTIONS="--max-semi-space-size=8 --v8-pool-size=2 --enable-source-maps"
# what threads have freed is kept in two places, not in one for each: 40 MB less after a load
ENV MALLOC_ARENA_MAX=2
# a new volume gets the owner of the folder that it is mounted on
RUN mkdir -p .cache /data /volumes/redis /volumes/router /volumes/sandbox-provider && chown node:node .cache
COPY --from=bundle /app/node_modules/better-sqlite3 node_modules/better-sqlite3
# what makes images, with its binaries
COPY --from=bundle /app/node_modules/sharp node_modules/sharp
COPY --from=bundle /app/node_modules/@img node_modules/@img
COPY --from=bundle /app/node_modules/detect-libc node_modules/detect-libc
COPY --from=bundle /app/node_modules/semver node_modules/semver
COPY --from=bundle /app/dist dist
COPY --from=pages /pages dist/pages
# what the programs read beside dist/
COPY package.json ./
COPY app/seed app/seed
COPY operations operations
COPY schema schema
COPY subgraphs subgraphs
COPY --from=bundle /more/ ./
ARG MORE_SUBGRAPHS=
ARG SUPERGRAPH=
ENV MORE_SUBGRAPHS=$MORE_SUBGRAPHS SUPERGRAPH=$SUPERGRAPH
RUN for dir in subgraphs/* $(echo "$MORE_SUBGRAPHS" | tr , ' '); do mkdir "/volumes/$(basename "$dir")"; done && chown -R node:node /data /volumes
# a number, so that Kubernetes can check that it is not root
USER 1000:1000
# fills the compile cache, for a shorter start
RUN node --heap-growing-percent=50 dist/warm.js
# Node takes this flag on its command line only
ENTRYPOINT ["node", "--heap-growing-percent=50", "dist/service.js"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "require('node:http').get('http://127.0.0.1:4000/health/ready', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
