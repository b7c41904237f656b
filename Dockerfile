# A small image with kzrules alone: docs/integrations/docker.md.
FROM rust:1.91.1-slim-bookworm AS build
WORKDIR /kzrules
COPY Cargo.toml Cargo.lock build.rs ./
COPY benches benches
COPY grammar grammar
COPY src src
COPY rules rules
COPY docs/diagnostics docs/diagnostics
RUN cargo install --locked --path . --root /built

FROM debian:12.12-slim
COPY --from=build /built/bin/kzrules /usr/local/bin/kzrules
COPY LICENSE /usr/share/doc/kzrules/LICENSE
# Nobody in particular: files are written with `docker run --user "$(id -u):$(id -g)"`.
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["kzrules"]
CMD ["--help"]
