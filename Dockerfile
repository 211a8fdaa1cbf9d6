# One image for every process of ours; what runs is said by the command. What is read here is what runs: there is no build.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without install scripts: none is needed here, and the npm package `node` would bring a second Node.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY domain ./domain
COPY cities ./cities
COPY workflows ./workflows
COPY activities ./activities
COPY adapters ./adapters
COPY workers ./workers
COPY services ./services
COPY cli ./cli
# What must outlive a container is kept here: the directory.
RUN mkdir .jalon && chown node:node .jalon
USER node
# Inside its own network a process answers to whoever reaches it; what is published is said by whoever runs it.
ENV JALON_HTTP_HOST=0.0.0.0 JALON_HEALTH_PORT=8080 JALON_WORKER_HEALTH_PORT=8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.JALON_HEALTH_PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "workers/main.ts"]
