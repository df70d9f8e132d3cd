# One image for every role: docker run tabkeeper bot, docker run tabkeeper worker.
# It holds no database of its own: set DATABASE_URL.

# Node 24 is supported until April 2028. A tag can be moved, a digest cannot: docker build --build-arg NODE=node:24.21.0-slim@sha256:…
ARG NODE=node:24.21.0-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY bin bin
COPY prisma prisma
COPY prisma.config.ts tsconfig.json ./
COPY src src
COPY adapters adapters
RUN npm run build
# What only developers need goes, and the embedded database, which a server does without. The rest keeps the versions of the lockfile.
RUN npm pkg delete devDependencies optionalDependencies && npm prune
# Prisma brings the compilers of every database; this is all but the one of ours.
RUN find node_modules/@prisma/client/runtime -name 'query_compiler_*' -not -name '*_small_bg.postgresql.*' -delete

FROM ${NODE}
# A container's port is its own; who may reach it is said where the container is run.
ENV NODE_ENV=production BIND_ADDRESS=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY bin bin
COPY prisma prisma
COPY --from=build /app/dist dist
USER node
ENTRYPOINT ["node", "bin/tabkeeper.mjs"]
